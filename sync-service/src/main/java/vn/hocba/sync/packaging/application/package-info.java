/** Asking for packages, composing them, taking the seal. */
@NullMarked
package vn.hocba.sync.packaging.application;

import org.jspecify.annotations.NullMarked;
