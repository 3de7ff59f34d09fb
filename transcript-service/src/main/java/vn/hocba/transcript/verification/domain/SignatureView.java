package vn.hocba.transcript.verification.domain;

/** One signature as signing-service judged it. */
public record SignatureView(
        String role,
        String signer,
        String time,
        String element,
        String level,
        String status,
        String reasonVi,
        String reasonEn) {}
