/** The packages' HTTP door. */
@NullMarked
package vn.hocba.sync.packaging.adapter.in.web;

import org.jspecify.annotations.NullMarked;
