/** Whom this service believes: certificates, their holders and the authorities above them. */
@NullMarked
package vn.hocba.signing.trust;

import org.jspecify.annotations.NullMarked;
