package vn.hocba.planted.exposed.adapter.out.http;

/** Public without need. */
public class ExposedClient {}
