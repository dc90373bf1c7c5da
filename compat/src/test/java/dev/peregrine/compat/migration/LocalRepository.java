package dev.peregrine.compat.migration;

import dev.peregrine.compat.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A local repository with the artifacts of this build, as if they were installed, and links to all
 * that the user's own repository has. So nothing of ours gets into the latter, and nothing of
 * others is fetched twice.
 */
final class LocalRepository {
  static final String VERSION = "0.1.0-SNAPSHOT";

  private static final String GROUP = "dev/peregrine";
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("(?m)^  <artifactId>([^<]+)</artifactId>$");

  private final Path root;

  private LocalRepository(Path root) {
    this.root = root;
  }

  /** Makes the repository in a folder that may hold an earlier one. */
  static LocalRepository make(Path root) throws IOException {
    LocalRepository repository = new LocalRepository(root);
    Path users =
        Path.of(
            System.getProperty(
                "localRepository", System.getProperty("user.home") + "/.m2/repository"));
    repository.link(users, Path.of(GROUP));
    repository.install("");
    for (String module : modules()) {
      repository.install(module);
    }
    return repository;
  }

  Path path() {
    return root;
  }

  /** Links what a folder has, and goes into the one folder that has another content here. */
  private void link(Path users, Path own) throws IOException {
    Path parent = Files.createDirectories(root);
    for (Path name : own) {
      try (Stream<Path> children = Files.list(users)) {
        for (Path child : children.filter(child -> !child.endsWith(name)).toList()) {
          Path link = parent.resolve(child.getFileName());
          if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(link, child.toAbsolutePath());
          }
        }
      }
      users = users.resolve(name);
      parent = Files.createDirectories(parent.resolve(name));
      if (!Files.isDirectory(users)) {
        return;
      }
    }
  }

  private static List<String> modules() throws IOException {
    String pom = Files.readString(ClassPath.project().resolve("pom.xml"));
    return MODULE.matcher(pom).results().map(module -> module.group(1)).toList();
  }

  /** Copies the POM of a module, and its jar if it has one. */
  private void install(String module) throws IOException {
    Path folder = ClassPath.project().resolve(module);
    Matcher artifact = ARTIFACT.matcher(Files.readString(folder.resolve("pom.xml")));
    if (!artifact.find()) {
      throw new IllegalStateException(folder.resolve("pom.xml") + " has no artifactId");
    }
    String name = artifact.group(1);
    Path target = Files.createDirectories(root.resolve(GROUP).resolve(name).resolve(VERSION));
    copy(folder.resolve("pom.xml"), target.resolve(name + "-" + VERSION + ".pom"));
    Path jar = folder.resolve("target").resolve(name + "-" + VERSION + ".jar");
    if (Files.exists(jar)) {
      copy(jar, target.resolve(jar.getFileName()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
