package vn.hocba.gateway;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** Bodies of any size that nobody has to keep in memory. */
final class Zeros {

    private Zeros() {}

    static BodyPublisher announced(int size) {
        return BodyPublishers.fromPublisher(endless(size), size);
    }

    /** Zeros without an announced length, none of them kept in memory. */
    static BodyPublisher endless(int size) {
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private int left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = Math.min(length, left);
                left -= read;
                return read;
            }
        });
    }
}
