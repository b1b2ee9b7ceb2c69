//! A label to print and stick on a thing: its name, whose it is, and a QR code to its page.

use crate::{
    code_letters::sheet::{FACES, mm, page},
    cx::Cx,
    error::{Answer, AppError},
};
use axum::{extract::Path, http::header, response::IntoResponse};
use domain::id::ResourceId;
use krilla::{Document, metadata::Metadata};
use service::registry::holding;

/// Labels on a sheet of A4: two columns of five.
const ACROSS: u8 = 2;
const DOWN: u8 = 5;

/// The label of something, for whoever lends it.
pub async fn get(cx: Cx, Path(id): Path<ResourceId>) -> Answer {
    let l = cx.locale;
    let resource = holding::edited(cx.services(), cx.caller(), id).await?;
    let link = cx.full_address(&format!("/{l}{}", super::thing(id)));
    let qr = qrcode::QrCode::with_error_correction_level(&link, qrcode::EcLevel::Q)
        .map_err(|_| AppError::Internal)?;
    let name = resource.details.name.get(l);
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(name.to_owned()).language(l.tag().to_owned()));
    let owner = tr!(l, "label-owner", name = resource.owner.name.as_str());
    let funded = resource.details.funded_by.as_deref();
    let funded = funded.map(|budget| tr!(l, "label-funded", budget = budget));
    let how = tr!(l, "label-how");
    page(&mut document, |sheet| {
        let faces = &*FACES;
        let (width, height) = (mm(95.0), mm(54.0));
        for row in 0..DOWN {
            for column in 0..ACROSS {
                let left = mm(10.0) + f32::from(column) * width;
                let top = mm(13.0) + f32::from(row) * height;
                sheet.frame(left, top, width, height);
                let text = width - mm(46.0);
                let mut y =
                    sheet.text(&faces.bold, 14.0, (left + mm(5.0), top + mm(10.0)), text, name);
                y = sheet.text(&faces.text, 9.5, (left + mm(5.0), y), text, &owner);
                if let Some(funded) = &funded {
                    y = sheet.text(&faces.text, 8.5, (left + mm(5.0), y), text, funded);
                }
                sheet.text(&faces.text, 8.5, (left + mm(5.0), y + 3.0), text, &how);
                let size = mm(34.0);
                sheet.qr(&qr, left + width - size - mm(5.0), top + mm(10.0), size);
            }
        }
    });
    let pdf = document.finish().map_err(|_| AppError::Internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"label.pdf\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, pdf).into_response())
}
