package vn.hocba.signing.preservation.domain;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * What makes of the delivered file the one with its evidence: the delivered file itself is with others, and stays as it is.
 *
 * @param head so many bytes of the delivered file come first
 * @param middle then these
 * @param tail then so many from the end of the delivered file
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Delta(int head, byte[] middle, int tail) {

    /** Between two files, one made from the other. */
    public static Delta between(byte[] delivered, byte[] augmented) {
        int most = Math.min(delivered.length, augmented.length);
        int mismatch = Arrays.mismatch(delivered, augmented);
        int head = mismatch < 0 ? most : mismatch;
        int tail = 0;
        while (tail < most - head && delivered[delivered.length - 1 - tail] == augmented[augmented.length - 1 - tail]) {
            tail++;
        }
        return new Delta(head, Arrays.copyOfRange(augmented, head, augmented.length - tail), tail);
    }

    public byte[] apply(byte[] delivered) {
        var out = new ByteArrayOutputStream(head + middle.length + tail);
        out.write(delivered, 0, head);
        out.writeBytes(middle);
        out.write(delivered, delivered.length - tail, tail);
        return out.toByteArray();
    }
}
