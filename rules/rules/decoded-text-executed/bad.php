<?php
// expect: decoded-text-executed
eval(base64_decode($blob));
