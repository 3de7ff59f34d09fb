package vn.hocba.planted.leaking.domain;

/** Of the domain. */
public record Secret(String value) {}
