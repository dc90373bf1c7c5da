package dev.peregrine.sdk.autoconfigure.spi.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Keeps what must stay secret out of logs and messages. */
public final class Secrets {

  private static final String HIDDEN = "***";

  /** Words in the name of a setting whose value is a secret; a file with a key is none. */
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(.*[._-])?(headers?|password|passphrase|secret|tokens?|credentials?|authorization"
              + "|(api|access)[._-]?key)([._-].*)?");

  private static final Pattern USER_OF_URL = Pattern.compile("://[^/@\\s]*@");

  private Secrets() {}

  /** Whether the value of this setting must not be shown. */
  public static boolean isSecret(String name) {
    return SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** The value of this setting as it may be shown: a secret is hidden, as is the user of a URL. */
  public static String shown(String name, String value) {
    return isSecret(name)
        ? HIDDEN
        : USER_OF_URL.matcher(value).replaceAll("://" + HIDDEN + "@");
  }
}
