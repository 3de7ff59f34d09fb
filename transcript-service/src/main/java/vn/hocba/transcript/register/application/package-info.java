/** Keeps the register up to date. */
@NullMarked
package vn.hocba.transcript.register.application;

import org.jspecify.annotations.NullMarked;
