package vn.hocba.local.runtime;

/** A server that was started for a test or a trial; it ends with this process at the latest. */
public final class RunningServer implements AutoCloseable {

    private final ProcessSpec spec;
    private final ChildProcess process;
    private final int port;
    private final String uri;

    private RunningServer(ProcessSpec spec, ChildProcess process, int port, String uri) {
        this.spec = spec;
        this.process = process;
        this.port = port;
        this.uri = uri;
    }

    static RunningServer start(ProcessSpec spec, int port, String uri) {
        ChildProcess process = ChildProcess.start(spec);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop " + spec.name()));
        try {
            return new RunningServer(spec, process.awaitReady(), port, uri);
        } catch (InterruptedException e) {
            process.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** On 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The address in the words of its clients. */
    public String uri() {
        return uri;
    }

    /** The operating system's number for it. */
    public long pid() {
        return process.pid();
    }

    /** Has ended, for whatever reason. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The same server again, after it was stopped or killed: same data, same port. */
    public RunningServer restart() {
        close();
        return start(spec, port, uri);
    }

    @Override
    public void close() {
        process.close();
    }
}
