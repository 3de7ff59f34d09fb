package vn.hocba.sync.delivery.domain;

/** Where transcripts are delivered, in this order. */
public enum Target {
    CITY,
    MINISTRY
}
