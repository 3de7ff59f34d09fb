/** Moving a package one step on. */
@NullMarked
package vn.hocba.sync.sending.application;

import org.jspecify.annotations.NullMarked;
