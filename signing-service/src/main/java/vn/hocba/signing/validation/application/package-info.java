/** Judges files. */
@NullMarked
package vn.hocba.signing.validation.application;

import org.jspecify.annotations.NullMarked;
