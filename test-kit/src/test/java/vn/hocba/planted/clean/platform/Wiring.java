package vn.hocba.planted.clean.platform;

/** Not a feature. */
public final class Wiring {}
