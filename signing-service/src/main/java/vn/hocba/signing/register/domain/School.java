package vn.hocba.signing.register.domain;

/** A school; its seal's certificate carries the tax code. */
public record School(String schoolCode, String name, String taxCode) {}
