package vn.hocba.sync.packaging.domain;

import vn.hocba.sync.delivery.domain.DeliveryId;

/** One transcript of a package and the digest of its released XML. */
public record PackageItem(DeliveryId id, String sha256) {}
