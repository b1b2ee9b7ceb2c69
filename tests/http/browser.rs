//! A browser without JavaScript: it keeps its cookie and follows forms.

use app::cx::Site;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use server::{demonstration::PERSONAS, limits::Limits, web};
use tests::world::{World, world};
use tower::ServiceExt;

/// The site over a world of its own.
pub struct House {
    pub world: World,
    pub router: Router,
}

/// The engine of every site here: the embedded database, or, where `ENSAMEN_TEST_ENGINE` says
/// `postgres`, the cluster of `ENSAMEN_TEST_POSTGRES`.
fn engine() -> store::Engine {
    match std::env::var("ENSAMEN_TEST_ENGINE").as_deref() {
        Err(_) | Ok("" | "sqlite") => store::Engine::Sqlite,
        Ok("postgres") => store::Engine::Postgres,
        Ok(other) => panic!("ENSAMEN_TEST_ENGINE is sqlite or postgres, not {other}"),
    }
}

/// A site on a database of its own.
pub async fn house(demonstration: bool) -> House {
    house_within(demonstration, Limits::new(100_000, None)).await
}

/// A site with limits of its own.
pub async fn house_within(demonstration: bool, limits: Limits) -> House {
    let world = world(engine(), demonstration).await;
    let router = web::router(site(world.services.clone()), limits);
    House { world, router }
}

fn site(services: service::Services) -> Site {
    Site {
        services,
        public_url: "http://127.0.0.1:3000".into(),
        secure: false,
        personas: PERSONAS.clone().into(),
        tiles: None,
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// Fails unless the page says this.
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "« {text} » is not in:\n{}", self.body);
        self
    }

    /// Fails if the page says this.
    pub fn is_silent_about(&self, text: &str) -> &Self {
        assert!(!self.body.contains(text), "« {text} » is in:\n{}", self.body);
        self
    }

    /// Fails unless the status is this.
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    /// The revision over which the form of this page is typed.
    pub fn revision(&self) -> String {
        let behind = self.body.split("name=\"revision\" value=\"").nth(1);
        behind.expect("a form says what it was drawn from").split('"').next().unwrap().to_owned()
    }
}

/// Somebody's browser.
pub struct Browser {
    router: Router,
    cookie: Option<String>,
}

impl House {
    /// A browser that was never here.
    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), cookie: None }
    }

    /// A browser that was never here, at another server over the same database.
    pub fn browser_of_another_server(&self) -> Browser {
        let router = web::router(site(self.world.another_server()), Limits::new(100_000, None));
        Browser { router, cookie: None }
    }

    /// The browser of somebody who has signed in.
    pub async fn browser_of(&self, email: &str) -> Browser {
        let (services, locale) = (&self.world.services, domain::locale::Locale::Fr);
        let nobody = tests::sample::visitor(services, "nobody@test.example").await;
        let session = service::account::become_persona(services, email, locale, &nobody).await;
        Browser { router: self.router.clone(), cookie: Some(format!("sid={}", session.unwrap().0)) }
    }

    /// The browser of who administers the sample.
    pub async fn staff(&self) -> Browser {
        self.browser_of("staff@test.example").await
    }

    /// The browser of a persona.
    pub async fn persona(&self, code: &str) -> Browser {
        let mut browser = self.browser();
        browser.post("/fr/demo/personas", &[("persona", code)]).await.is(303);
        browser
    }
}

impl Browser {
    async fn send(&mut self, mut request: Request<Body>) -> Answer {
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for value in parts.headers.get_all(header::SET_COOKIE) {
            let pair = value.to_str().unwrap().split(';').next().unwrap().to_owned();
            self.cookie = (!pair.ends_with('=')).then_some(pair);
        }
        let body = to_bytes(body, 20_000_000).await.unwrap();
        // Marks between what is drawn, which nobody sees; whether there are any is the library's own.
        let body = String::from_utf8_lossy(&body).replace("<!>", "");
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect::<Vec<_>>()
            .join("&");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::HOST, "127.0.0.1:3000")
            .header(header::ORIGIN, "http://127.0.0.1:3000")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends a form with a file, the file before the other fields.
    pub async fn upload(&mut self, path: &str, file: &[u8], fields: &[(&str, &str)]) -> Answer {
        self.upload_as(path, ("file", "photo"), file, fields).await
    }

    /// The same, the file under the name of a field and with a name of its own.
    pub async fn upload_as(
        &mut self,
        path: &str,
        (field, file_name): (&str, &str),
        file: &[u8],
        fields: &[(&str, &str)],
    ) -> Answer {
        self.upload_all(path, &[(field, file_name, file)], fields).await
    }

    /// The same with several files: the name of the field of each, and the name of its own.
    pub async fn upload_all(
        &mut self,
        path: &str,
        files: &[(&str, &str, &[u8])],
        fields: &[(&str, &str)],
    ) -> Answer {
        const BOUNDARY: &str = "----between-two-parts";
        let mut body = Vec::new();
        for (field, file_name, file) in files {
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; \
                 filename=\"{file_name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(file);
            body.extend_from_slice(b"\r\n");
        }
        for (name, value) in fields {
            let part = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .header(header::HOST, "127.0.0.1:3000")
            .header(header::ORIGIN, "http://127.0.0.1:3000")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Sends a request as it is, with this browser's cookie.
    pub async fn raw(&mut self, request: Request<Body>) -> Answer {
        self.send(request).await
    }

    /// The cookie, as the browser sends it.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }
}

pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}
