package vn.hocba.planted.outward.application;

/** Called from inside. */
public final class Outer {

    public void run() {}
}
