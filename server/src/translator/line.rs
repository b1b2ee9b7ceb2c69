//! One question over HTTP/1.1 and its answer, plainly or through TLS.

use super::TranslatorError;
use std::{io, path::Path, sync::Arc};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 1_000_000;

/// Where a service answers, and how it is reached.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// What stands behind `Host`: a name or a number, and a port where one is named.
    host: String,
    /// Where to connect: a name or a number, and a port.
    address: String,
    path: String,
    secure: Option<Secure>,
}

/// Whom a service has to prove to be, and to whom.
#[derive(Debug, Clone)]
struct Secure {
    name: ServerName<'static>,
    trust: Arc<ClientConfig>,
}

impl Line {
    /// The line to an address; a file may name the authorities that are trusted.
    pub(super) fn to(url: &str, authority: Option<&Path>) -> Result<Self, TranslatorError> {
        let refused = || TranslatorError::Address(url.to_owned());
        let (scheme, rest) = url.split_once("://").ok_or_else(refused)?;
        let usual = match scheme {
            "https" => 443,
            "http" => 80,
            _ => return Err(refused()),
        };
        let rest = rest.trim_end_matches('/');
        let (host, path) = rest.split_once('/').map_or((rest, ""), |(host, path)| (host, path));
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '@' | '?' | '#');
        let (name, port) = named(host).ok_or_else(refused)?;
        if rest.contains(odd) {
            return Err(refused());
        }
        let secure = match (usual, authority) {
            (443, authority) => {
                let plain = name.trim_matches(['[', ']']).to_owned();
                let name = ServerName::try_from(plain).map_err(|_| refused())?;
                Some(Secure { name, trust: trust(authority)? })
            }
            (_, None) => None,
            (_, Some(_)) => return Err(TranslatorError::Plain(url.to_owned())),
        };
        let path = if path.is_empty() { String::new() } else { format!("/{path}") };
        let address = format!("{name}:{}", port.unwrap_or(usual));
        Ok(Self { host: host.to_owned(), address, path, secure })
    }

    /// Posts a question in JSON to a path, and gives the body of an answer that went well.
    pub(super) async fn post(&self, path: &str, body: &str) -> Result<Vec<u8>, String> {
        let request = format!(
            "POST {}{path} HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n\
             Accept: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.path,
            self.host,
            body.len()
        );
        let answer = self.exchanged(request.as_bytes()).await.map_err(|error| error.to_string())?;
        body_of(&answer)
    }

    async fn exchanged(&self, request: &[u8]) -> io::Result<Vec<u8>> {
        let stream = TcpStream::connect(&self.address).await?;
        match &self.secure {
            None => exchanged(stream, request).await,
            Some(Secure { name, trust }) => {
                let connector = TlsConnector::from(Arc::clone(trust));
                exchanged(connector.connect(name.clone(), stream).await?, request).await
            }
        }
    }
}

/// The name or number of a host, and its port where one is named.
fn named(host: &str) -> Option<(&str, Option<u16>)> {
    let end = host.find(']').map_or(0, |end| end + 1);
    let (name, port) = match host[end..].find(':') {
        Some(at) => (&host[..end + at], Some(host[end + at + 1..].parse().ok()?)),
        None => (host, None),
    };
    (!name.is_empty()).then_some((name, port))
}

/// The authorities whose word is taken: those that browsers trust, or those of a file.
fn trust(file: Option<&Path>) -> Result<Arc<ClientConfig>, TranslatorError> {
    let mut roots = RootCertStore::empty();
    match file {
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        Some(file) => {
            let refused = |why: String| TranslatorError::Authority { file: file.to_owned(), why };
            let read = CertificateDer::pem_file_iter(file);
            for certificate in read.map_err(|error| refused(error.to_string()))? {
                let certificate = certificate.map_err(|error| refused(error.to_string()))?;
                roots.add(certificate).map_err(|error| refused(error.to_string()))?;
            }
            if roots.is_empty() {
                return Err(refused("it is empty".to_owned()));
            }
        }
    }
    // Named here: a default of the process would be whoever else set one.
    let provider = Arc::new(ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring speaks the versions of TLS that are built in")
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

async fn exchanged(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    request: &[u8],
) -> io::Result<Vec<u8>> {
    stream.write_all(request).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    match stream.take(LONGEST).read_to_end(&mut answer).await {
        // Many servers hang up without the goodbye of TLS; whether the answer is whole is told by
        // its length or its last chunk.
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(answer),
        Err(error) => Err(error),
        Ok(_) => Ok(answer),
    }
}

/// The body of an answer that went well and is whole.
fn body_of(answer: &[u8]) -> Result<Vec<u8>, String> {
    let end = answer.windows(4).position(|part| part == b"\r\n\r\n");
    let end = end.ok_or_else(|| "the answer has no end of its head".to_owned())?;
    let head = String::from_utf8_lossy(&answer[..end]).to_lowercase();
    let status = head.split(' ').nth(1).unwrap_or_default();
    if status != "200" {
        return Err(format!("the service answered {status}"));
    }
    let body = &answer[end + 4..];
    let said = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let broken = || "the answer is broken off".to_owned();
    if said("transfer-encoding:").is_some_and(|value| value.contains("chunked")) {
        return joined(body).ok_or_else(broken);
    }
    match said("content-length:").map(str::parse) {
        Some(Ok(length)) => body.get(..length).map(<[u8]>::to_vec).ok_or_else(broken),
        Some(Err(_)) => Err(broken()),
        None => Ok(body.to_vec()),
    }
}

/// A body that came in chunks, in one piece.
fn joined(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|part| part == b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?.trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        rest = rest.get(end + 2..)?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(..size)?);
        rest = rest.get(size + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_named_by_an_address_over_https_or_plain() {
        let line = |url| Line::to(url, None).unwrap();
        let told = |line: &Line| (line.address.clone(), line.path.clone(), line.secure.is_some());
        for (url, address, path, secure) in [
            ("http://127.0.0.1:5000/", "127.0.0.1:5000", "", false),
            ("http://translate.local/api", "translate.local:80", "/api", false),
            ("https://translate.example", "translate.example:443", "", true),
            ("https://translate.example:8443/v1/", "translate.example:8443", "/v1", true),
            ("https://[::1]", "[::1]:443", "", true),
            ("http://[::1]:5000", "[::1]:5000", "", false),
        ] {
            assert_eq!(told(&line(url)), (address.to_owned(), path.to_owned(), secure), "{url}");
        }
        for url in [
            "ftp://a.example",
            "127.0.0.1",
            "http://",
            "https://:443",
            "http://a b",
            "https://x@a.example",
            "https://a.example:port",
            "https://a.example?x",
        ] {
            assert!(Line::to(url, None).is_err(), "{url}");
        }
    }

    #[test]
    fn an_authority_is_a_certificate_in_a_file_and_for_https_only() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let authority = here.join("../tests/fixtures/tls/authority.pem");
        assert!(Line::to("https://localhost", Some(&authority)).is_ok());
        assert!(Line::to("http://localhost", Some(&authority)).is_err());
        for none in ["Cargo.toml", "gone.pem"] {
            let refused = Line::to("https://localhost", Some(&here.join(none))).unwrap_err();
            assert!(refused.to_string().contains(none), "{refused}");
        }
    }

    #[test]
    fn an_answer_is_read_whole_or_in_chunks_and_only_when_it_went_well() {
        let plain = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(body_of(plain).unwrap(), b"{}");
        let chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4;x\r\n\":1}\r\n0\r\n\r\n";
        assert_eq!(body_of(chunks).unwrap(), b"{\"a\":1}");
        assert!(body_of(b"HTTP/1.1 403 Forbidden\r\n\r\n{}").is_err());
        assert!(body_of(b"HTTP/1.1 200 OK").is_err());
        assert!(body_of(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}").is_err());
        assert!(body_of(&chunks[..chunks.len() - 7]).is_err(), "the last chunk is missing");
    }
}
