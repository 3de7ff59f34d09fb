/** Reads signed XML of unknown origin. */
@NullMarked
package vn.hocba.signing.validation.adapter.out.xml;

import org.jspecify.annotations.NullMarked;
