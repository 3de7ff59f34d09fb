package vn.hocba.ministry.inspection;

/** Leaves the inspection of one document at the first thing that is wrong; never leaves this package. */
final class RefusedException extends Exception {

    private final Rejection rejection;

    RefusedException(Rejection rejection) {
        super(rejection.name());
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
