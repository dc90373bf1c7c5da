package dev.peregrine.exporter.otlp.internal.tls;

import java.io.ByteArrayOutputStream;
import java.security.KeyException;
import java.util.Arrays;

/** The little of DER that it takes to put older forms of private keys into PKCS #8. */
final class Der {

  private static final int INTEGER = 0x02;
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;

  /** Where a SEC 1 key names its curve. */
  private static final int PARAMETERS = 0xa0;

  private static final byte[] VERSION_0 = {INTEGER, 1, 0};

  /** rsaEncryption, and no parameters. */
  private static final byte[] RSA = {
    0x06, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 0x05, 0
  };

  /** id-ecPublicKey. */
  private static final byte[] EC = {0x06, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

  private final byte[] bytes;
  private int position;

  private Der(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] pkcs8OfPkcs1(byte[] key) {
    return pkcs8(RSA, key);
  }

  static byte[] pkcs8OfSec1(byte[] key) throws KeyException {
    Der fields = new Der(new Der(key).content(SEQUENCE));
    fields.content(INTEGER);
    fields.content(OCTET_STRING);
    if (!fields.isNext(PARAMETERS)) {
      throw new KeyException("The private key does not name its curve");
    }
    return pkcs8(concat(EC, fields.content(PARAMETERS)), key);
  }

  private static byte[] pkcs8(byte[] algorithm, byte[] key) {
    return wrapped(
        SEQUENCE, concat(VERSION_0, wrapped(SEQUENCE, algorithm), wrapped(OCTET_STRING, key)));
  }

  private boolean isNext(int tag) {
    return position < bytes.length && (bytes[position] & 0xff) == tag;
  }

  private byte[] content(int tag) throws KeyException {
    if (!isNext(tag)) {
      throw new KeyException("The private key is damaged");
    }
    position++;
    int length = next();
    if (length >= 0x80) {
      int lengthBytes = length & 0x7f;
      length = 0;
      for (int i = 0; i < lengthBytes; i++) {
        length = length << 8 | next();
        if (length > bytes.length) {
          throw new KeyException("The private key is damaged");
        }
      }
    }
    if (length > bytes.length - position) {
      throw new KeyException("The private key is damaged");
    }
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  private int next() throws KeyException {
    if (position == bytes.length) {
      throw new KeyException("The private key is damaged");
    }
    return bytes[position++] & 0xff;
  }

  private static byte[] wrapped(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 5);
    out.write(tag);
    int length = content.length;
    if (length < 0x80) {
      out.write(length);
    } else {
      int lengthBytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
      out.write(0x80 | lengthBytes);
      for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8) {
        out.write(length >>> shift);
      }
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
