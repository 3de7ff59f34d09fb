package vn.hocba.transcript.register.domain;

/** A school as it stands at the head of a transcript. */
public record School(String schoolCode, String name, String taxCode, String ward, String address, String ownerAgency) {}
