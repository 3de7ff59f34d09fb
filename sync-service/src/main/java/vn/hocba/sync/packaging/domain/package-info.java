/** The package, its manifest and its way to the last receipt. */
@NullMarked
package vn.hocba.sync.packaging.domain;

import org.jspecify.annotations.NullMarked;
