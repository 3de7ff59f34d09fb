package vn.hocba.planted.throwing.application;

/** Says nothing of what broke. */
public final class Throwing {

    void run() {
        throw new RuntimeException("x");
    }
}
