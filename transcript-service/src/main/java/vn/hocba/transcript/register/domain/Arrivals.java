package vn.hocba.transcript.register.domain;

/** Is told when something has come that others may be waiting for. */
@FunctionalInterface
public interface Arrivals {

    void arrived(Need need);
}
