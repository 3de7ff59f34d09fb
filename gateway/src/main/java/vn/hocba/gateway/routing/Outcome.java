package vn.hocba.gateway.routing;

import java.util.Locale;

/** How a request to a service ended, as it is counted. */
enum Outcome {
    /** 1xx to 3xx. */
    ANSWERED,
    /** 4xx, by the service. */
    REFUSED,
    /** 5xx, by the service or something before it. */
    FAILED,
    /** Not reached, or broken off. */
    AWAY,
    /** Not asked, as it failed just before. */
    OPEN,
    /** Too slow. */
    TIMEOUT,
    /** The client sent too much, too slowly, or broke off. */
    CLIENT;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
