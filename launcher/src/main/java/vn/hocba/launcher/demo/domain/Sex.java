package vn.hocba.launcher.demo.domain;

/** As in the API. */
enum Sex {
    MALE,
    FEMALE
}
