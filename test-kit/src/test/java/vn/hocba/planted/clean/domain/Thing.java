package vn.hocba.planted.clean.domain;

/** Plain. */
public record Thing(String name) {}
