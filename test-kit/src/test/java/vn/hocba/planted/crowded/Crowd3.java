package vn.hocba.planted.crowded;

/** One of many. */
final class Crowd3 {}
