
  <html lang="en"><body>Sign in</body></html>
