/** Chains of certificates and who holds them. */
@NullMarked
package vn.hocba.signing.trust.domain;

import org.jspecify.annotations.NullMarked;
