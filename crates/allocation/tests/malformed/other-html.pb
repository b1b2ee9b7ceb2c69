<!DOCTYPE html>
<html>
<head><title>404</title></head>
<body><p>Not found; sorry.</p></body>
</html>
