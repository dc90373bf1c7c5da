package dev.peregrine.exporter.otlp.internal.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and private keys from PEM text. */
final class Pem {

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN ([A-Z ]*)PRIVATE KEY-----(.*?)-----END \\1PRIVATE KEY-----",
          Pattern.DOTALL);
  private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private Pem() {}

  /** All certificates in the text; at least one. */
  static List<X509Certificate> certificates(byte[] pem) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> found = new ArrayList<>();
    for (Certificate certificate : factory.generateCertificates(new ByteArrayInputStream(pem))) {
      found.add((X509Certificate) certificate);
    }
    if (found.isEmpty()) {
      throw new CertificateException("No certificate found");
    }
    return found;
  }

  /**
   * The first unencrypted key in the text: PKCS #8 of RSA, EC or EdDSA, PKCS #1 ({@code RSA PRIVATE
   * KEY}) or SEC 1 ({@code EC PRIVATE KEY}).
   */
  static PrivateKey privateKey(byte[] pem) throws GeneralSecurityException {
    Matcher matcher = PRIVATE_KEY.matcher(new String(pem, StandardCharsets.US_ASCII));
    if (!matcher.find()) {
      throw new KeyException(
          "No private key found between -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----");
    }
    String kind = matcher.group(1).trim();
    String content = matcher.group(2);
    if (kind.equals("ENCRYPTED") || content.contains("ENCRYPTED")) {
      throw new KeyException(
          "The private key is encrypted; only unencrypted keys can be used"
              + " (openssl pkey -in encrypted.pem -out plain.pem makes one)");
    }
    byte[] der;
    try {
      der = Base64.getMimeDecoder().decode(content.trim());
    } catch (IllegalArgumentException e) {
      throw new KeyException("The private key is not valid base64", e);
    }
    return switch (kind) {
      case "" -> pkcs8(der);
      case "RSA" -> pkcs8(Der.pkcs8OfPkcs1(der));
      case "EC" -> pkcs8(Der.pkcs8OfSec1(der));
      default -> throw new KeyException("Private keys of kind " + kind + " cannot be used");
    };
  }

  private static PrivateKey pkcs8(byte[] der) throws GeneralSecurityException {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(der);
    for (String algorithm : KEY_ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException e) {
        // The key says itself what it is, but only the right factory understands it.
      }
    }
    throw new KeyException("The private key is none of " + KEY_ALGORITHMS);
  }
}
