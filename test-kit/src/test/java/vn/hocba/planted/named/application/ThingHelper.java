package vn.hocba.planted.named.application;

/** Badly named. */
public final class ThingHelper {}
