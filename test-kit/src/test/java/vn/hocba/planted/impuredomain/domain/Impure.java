package vn.hocba.planted.impuredomain.domain;

import org.slf4j.LoggerFactory;

/** Logs in the domain. */
public final class Impure {

    void log() {
        LoggerFactory.getLogger(Impure.class).info("x");
    }
}
