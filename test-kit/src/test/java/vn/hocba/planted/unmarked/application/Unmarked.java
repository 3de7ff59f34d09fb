package vn.hocba.planted.unmarked.application;

/** Its package says nothing of null. */
public final class Unmarked {}
