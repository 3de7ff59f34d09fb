/** Reads what certificates say. */
@NullMarked
package vn.hocba.signing.trust.application;

import org.jspecify.annotations.NullMarked;
