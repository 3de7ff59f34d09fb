/** Checks time stamps. */
@NullMarked
package vn.hocba.signing.timestamp.application;

import org.jspecify.annotations.NullMarked;
