/** The trust anchors as a PEM file. */
@NullMarked
package vn.hocba.signing.trust.adapter.out.pem;

import org.jspecify.annotations.NullMarked;
