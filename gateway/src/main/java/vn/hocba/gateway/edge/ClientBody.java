package vn.hocba.gateway.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body ends at a limit, and which can tell afterwards who spoiled the exchange: a client that sent too much, too slowly
 * or broke off must not count against the service that it called.
 *
 * <p>The body is copied upstream by another thread. {@link #close()} waits for the read that is under way and refuses further ones, so
 * that nobody reads from the container's request after it was handed back.
 */
public final class ClientBody extends HttpServletRequestWrapper {

    /** How the body was read so far. */
    public enum State {
        /** Not to its end. */
        OPEN,
        COMPLETE,
        TOO_LARGE,
        /** The client went away or fell silent. */
        BROKEN
    }

    private final long limit;
    /** Fair, so that who closes has not to wait for more than one read. */
    private final ReentrantLock reading = new ReentrantLock(true);

    private volatile State state = State.OPEN;
    private boolean closed;
    private @Nullable ServletInputStream stream;

    ClientBody(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** The wrapper that {@link BodyLimitFilter} put around the request. */
    public static Optional<ClientBody> of(ServletRequest request) {
        ServletRequest current = request;
        while (current instanceof ServletRequestWrapper wrapper) {
            if (wrapper instanceof ClientBody body) {
                return Optional.of(body);
            }
            current = wrapper.getRequest();
        }
        return Optional.empty();
    }

    public State state() {
        return state;
    }

    /** Is a read under way now, so that it is the client who is waited for? */
    public boolean awaitsClient() {
        return reading.isLocked();
    }

    /** Waits for the read that is under way, and refuses further ones. */
    void close() {
        reading.lock();
        try {
            closed = true;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream opened = stream;
        if (opened == null) {
            opened = new Limited(super.getInputStream());
            stream = opened;
        }
        return opened;
    }

    private final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private long left = limit;

        Limited(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            reading.lock();
            try {
                if (closed) {
                    throw new IOException("The request has been answered");
                }
                int read = readFromClient(buffer, offset, length);
                left -= Math.max(read, 0);
                if (left < 0) {
                    state = State.TOO_LARGE;
                    throw new IOException("The body is larger than its limit");
                }
                return read;
            } finally {
                reading.unlock();
            }
        }

        private int readFromClient(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = body.read(buffer, offset, length);
                if (read < 0) {
                    state = State.COMPLETE;
                }
                return read;
            } catch (IOException e) {
                state = State.BROKEN;
                throw e;
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is read blocking");
        }
    }
}
