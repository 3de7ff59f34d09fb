@NullMarked
package vn.hocba.local.pki;

import org.jspecify.annotations.NullMarked;
