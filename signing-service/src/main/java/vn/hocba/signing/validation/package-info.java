/** Says whether the signatures of a file are genuine, to everybody. */
@NullMarked
package vn.hocba.signing.validation;

import org.jspecify.annotations.NullMarked;
