package vn.hocba.launcher.platform;

/** What {@code hocba status} says of one component. */
public record ComponentStatus(String name, long pid, int port, String url, State state) {

    /** Of its process. */
    public enum State {
        WAITING,
        STARTING,
        UP,
        RESTARTING,
        STOPPED
    }
}
