package vn.hocba.planted.clean.domain;

/** A port. */
public interface Things {

    void add(Thing thing);
}
