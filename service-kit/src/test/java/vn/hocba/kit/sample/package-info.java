/** A small service made of nothing but the kit. */
@NullMarked
package vn.hocba.kit.sample;

import org.jspecify.annotations.NullMarked;
