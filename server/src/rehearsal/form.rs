//! The forms of a page, as somebody sees them who has to fill them in.

/// Something to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Field {
    /// Sent as it is.
    Hidden(String, String),
    /// A line or several to write, or a number with its bounds and its step.
    Text { name: String, number: Option<(u32, u32, u32)>, date: bool, value: String },
    /// One of several: values.
    Radio(String, Vec<String>),
    /// As many as one likes.
    Boxes(String, Vec<String>),
    /// One of a list.
    Select(String, Vec<String>),
}

/// A form of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub action: String,
    pub fields: Vec<Field>,
}

impl Form {
    /// All forms of a page.
    pub fn all(page: &str) -> Vec<Self> {
        page.split("<form").skip(1).map(Self::read).collect()
    }

    fn read(rest: &str) -> Self {
        let body = rest.split("</form>").next().unwrap_or(rest);
        let head = body.split('>').next().unwrap_or_default();
        let mut fields: Vec<Field> = Vec::new();
        for tag in body.split('<').skip(1) {
            let inner = tag.split('>').next().unwrap_or_default();
            let name = attribute(inner, "name").unwrap_or_default();
            if tag.starts_with("input") && !name.is_empty() {
                let value = attribute(inner, "value").unwrap_or_default();
                input(&mut fields, inner, name, value);
            } else if tag.starts_with("textarea") {
                let value = tag.split_once('>').map_or("", |(_, text)| text).trim().to_owned();
                fields.push(Field::Text { name, number: None, date: false, value });
            } else if tag.starts_with("select") {
                fields.push(Field::Select(name, Vec::new()));
            } else if tag.starts_with("option")
                && let Some(Field::Select(_, values)) = fields.last_mut()
            {
                values.push(attribute(inner, "value").unwrap_or_default());
            }
        }
        Self { action: attribute(head, "action").unwrap_or_default(), fields }
    }

    /// The value of something hidden.
    pub fn hidden(&self, name: &str) -> Option<&str> {
        self.fields.iter().find_map(|field| match field {
            Field::Hidden(other, value) if other == name => Some(value.as_str()),
            _ => None,
        })
    }

    /// What it does.
    pub fn verb(&self) -> &str {
        self.hidden("do").unwrap_or_default()
    }
}

fn input(fields: &mut Vec<Field>, inner: &str, name: String, value: String) {
    let kind = attribute(inner, "type").unwrap_or_default();
    match kind.as_str() {
        "hidden" => fields.push(Field::Hidden(name, value)),
        "radio" => match fields
            .iter_mut()
            .find(|it| matches!(it, Field::Radio(other, _) if *other == name))
        {
            Some(Field::Radio(_, values)) => values.push(value),
            _ => fields.push(Field::Radio(name, vec![value])),
        },
        "checkbox" => match fields
            .iter_mut()
            .find(|it| matches!(it, Field::Boxes(other, _) if *other == name))
        {
            Some(Field::Boxes(_, values)) => values.push(value),
            _ => fields.push(Field::Boxes(name, vec![value])),
        },
        "file" => {}
        kind => {
            let bound = |name: &str| attribute(inner, name).and_then(|text| text.parse().ok());
            let number = (kind == "number").then(|| {
                let (low, high) = (bound("min").unwrap_or(1), bound("max").unwrap_or(9));
                (low, high, bound("step").unwrap_or(1))
            });
            fields.push(Field::Text { name, number, date: kind == "date", value });
        }
    }
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let marked = format!("{name}=\"");
    let mut from = 0;
    loop {
        let at = from + tag.get(from..)?.find(&marked)?;
        let begins = at == 0 || tag.as_bytes()[at - 1].is_ascii_whitespace();
        let value = &tag[at + marked.len()..];
        if begins {
            let value = value.split('"').next()?;
            return Some(value.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&"));
        }
        from = at + marked.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_somebody_sees_it() {
        let page = "<p>…</p><form class=\"form\" method=\"post\" action=\"/fr/w/1/do\">\
            <input type=\"hidden\" name=\"do\" value=\"cast\" />\
            <input type=\"radio\" name=\"position-3\" value=\"agree\"><input type=\"radio\" name=\"position-3\" value=\"object\">\
            <label><input type=\"checkbox\" name=\"choice\" value=\"7\"></label>\
            <input id=\"dots-7\" name=\"dots-7\" type=\"number\" min=\"0\" max=\"10\">\
            <textarea name=\"text\" rows=\"3\">\n</textarea>\
            <select name=\"field\"><option value=\"\">x</option><option value=\"who\">y</option></select></form>";
        let [form] = Form::all(page).try_into().unwrap();
        assert_eq!((form.action.as_str(), form.verb()), ("/fr/w/1/do", "cast"));
        let text = |name: &str, number| Field::Text {
            name: name.into(),
            number,
            date: false,
            value: String::new(),
        };
        assert_eq!(
            form.fields[1..],
            [
                Field::Radio("position-3".into(), vec!["agree".into(), "object".into()]),
                Field::Boxes("choice".into(), vec!["7".into()]),
                text("dots-7", Some((0, 10, 1))),
                text("text", None),
                Field::Select("field".into(), vec![String::new(), "who".into()]),
            ]
        );
    }
}
