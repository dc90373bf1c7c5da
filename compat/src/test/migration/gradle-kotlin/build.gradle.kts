plugins {
  java
}

repositories {
  mavenLocal()
  mavenCentral()
}

@gradle-kotlin@
dependencies {
  implementation("io.opentelemetry.instrumentation:opentelemetry-logback-appender-1.0:2.31.1-alpha")
  implementation("io.opentelemetry.contrib:opentelemetry-span-stacktrace:1.51.0-alpha")
  implementation("ch.qos.logback:logback-classic:1.5.18")
}

sourceSets.main {
  java.setSrcDirs(listOf("../program"))
}

tasks.register("classPath") {
  dependsOn(tasks.classes)
  doLast {
    file("build/class-path.txt").writeText(sourceSets.main.get().runtimeClasspath.asPath)
  }
}
