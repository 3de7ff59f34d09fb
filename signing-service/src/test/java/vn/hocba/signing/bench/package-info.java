/** Benchmarks of signing and validation: {@code ./hocba bench sign}, {@code ./hocba bench verify}. */
@NullMarked
package vn.hocba.signing.bench;

import org.jspecify.annotations.NullMarked;
